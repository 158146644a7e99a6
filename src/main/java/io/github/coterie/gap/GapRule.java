package io.github.coterie.gap;

import java.util.stream.Stream;

/**
 * When a kind of gap is there.
 */
interface GapRule {

	Stream<Finding> find(CommitteeCase committee);

}
