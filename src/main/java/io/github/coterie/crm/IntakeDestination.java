package io.github.coterie.crm;

import java.util.List;
import java.util.Map;

import io.github.coterie.intake.Draft;
import io.github.coterie.intake.Intake;
import io.github.coterie.intake.Upserted;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The graph of this very process.
 */
@Component
class IntakeDestination implements Destination {

	private final Intake intake;

	IntakeDestination(Intake intake) {
		this.intake = intake;
	}

	@Override
	public Upserted accounts(List<Map<String, @Nullable Object>> drafts) {
		return this.intake.accounts(drafts(drafts));
	}

	@Override
	public Upserted people(List<Map<String, @Nullable Object>> drafts) {
		return this.intake.people(drafts(drafts));
	}

	@Override
	public Upserted touchpoints(List<Map<String, @Nullable Object>> drafts) {
		return this.intake.touchpoints(drafts(drafts));
	}

	private static List<Draft> drafts(List<Map<String, @Nullable Object>> drafts) {
		return drafts.stream().map(Draft::new).toList();
	}

}
