package io.github.coterie.title;

import io.github.coterie.committee.BuyingRole;

/**
 * A part that somebody may play in a purchase.
 *
 * @param role the part
 * @param confidence 0 to 1
 * @param reason why, in words
 */
public record ProposedRole(BuyingRole role, double confidence, String reason) {

}
