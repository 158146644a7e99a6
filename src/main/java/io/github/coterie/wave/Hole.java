package io.github.coterie.wave;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

/**
 * A value that is still to come.
 *
 * @param spot where it belongs
 * @param selected what it is a value of
 * @param source whom it was asked of
 * @param value the value to come
 */
record Hole(Spot spot, Selected selected, @Nullable Object source, CompletableFuture<?> value) {

	boolean hasValue() {
		return this.value.state() == Future.State.SUCCESS;
	}

}
