package io.github.coterie.imports;

import java.util.Map;

import io.github.coterie.committee.BuyingRole;
import org.jspecify.annotations.Nullable;

/**
 * The names that CRM systems give to buying roles.
 */
final class RoleLabel {

	private static final Map<String, BuyingRole> OTHER_NAMES = Map.ofEntries(
			Map.entry("economicdecisionmaker", BuyingRole.ECONOMIC_BUYER),
			Map.entry("budgetholder", BuyingRole.ECONOMIC_BUYER), Map.entry("budgetowner", BuyingRole.ECONOMIC_BUYER),
			Map.entry("financialbuyer", BuyingRole.ECONOMIC_BUYER), Map.entry("approver", BuyingRole.ECONOMIC_BUYER),
			Map.entry("businessdecisionmaker", BuyingRole.DECISION_MAKER),
			Map.entry("primarydecisionmaker", BuyingRole.DECISION_MAKER),
			Map.entry("primary", BuyingRole.DECISION_MAKER), Map.entry("decider", BuyingRole.DECISION_MAKER),
			Map.entry("sponsor", BuyingRole.EXECUTIVE_SPONSOR),
			Map.entry("executivesteeringcommittee", BuyingRole.EXECUTIVE_SPONSOR),
			Map.entry("internalchampion", BuyingRole.CHAMPION), Map.entry("advocate", BuyingRole.CHAMPION),
			Map.entry("technicaldecisionmaker", BuyingRole.TECHNICAL_BUYER),
			Map.entry("technicalapprover", BuyingRole.TECHNICAL_BUYER),
			Map.entry("businessevaluator", BuyingRole.EVALUATOR), Map.entry("technicalevaluator", BuyingRole.EVALUATOR),
			Map.entry("businessuser", BuyingRole.END_USER), Map.entry("technicaluser", BuyingRole.END_USER),
			Map.entry("user", BuyingRole.END_USER), Map.entry("practitioner", BuyingRole.END_USER),
			Map.entry("purchasing", BuyingRole.PROCUREMENT), Map.entry("purchaser", BuyingRole.PROCUREMENT),
			Map.entry("buyer", BuyingRole.PROCUREMENT), Map.entry("legal", BuyingRole.LEGAL_COMPLIANCE),
			Map.entry("compliance", BuyingRole.LEGAL_COMPLIANCE),
			Map.entry("legalandcompliance", BuyingRole.LEGAL_COMPLIANCE),
			Map.entry("legalcounsel", BuyingRole.LEGAL_COMPLIANCE), Map.entry("security", BuyingRole.SECURITY_REVIEWER),
			Map.entry("securityreview", BuyingRole.SECURITY_REVIEWER), Map.entry("detractor", BuyingRole.BLOCKER),
			Map.entry("referrer", BuyingRole.INTRODUCER));

	private RoleLabel() {
	}

	/**
	 * The role that a label names; UNKNOWN when it names none.
	 */
	static BuyingRole role(@Nullable String label) {
		return Label.constant(BuyingRole.class, label)
			.orElseGet(() -> OTHER_NAMES.getOrDefault(Label.letters(label), BuyingRole.UNKNOWN));
	}

}
