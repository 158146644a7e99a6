package io.github.coterie.console;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/**
 * What a planner does at one account.
 */
interface AccountJourneys extends Console {

	String EMPTY_CHAIRS = ".seat-card.chair";

	@Test
	default void aCandidateIsSeatedOnAnEmptyChairAndTheUndoEmptiesItAgain() {
		planner().at(COPPERQUILL);
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(2);
		planner().button("Empty chair: Economic buyer").click();
		planner().expect(planner().all("dialog")).containsText("holds the budget");
		planner().button("Assign Kevin Lindholm as Economic buyer").click();
		planner().expect(planner().all(".said")).containsText("Kevin Lindholm is Economic buyer now.");
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(1);
		planner().expect(planner().all(".area-gaps")).not().containsText("Nobody is known as economic buyer");
		planner().button("Undo").click();
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(2);
	}

	@Test
	default void aProposedRoleIsConfirmedAtThePersonAndTakenAway() {
		planner().at(COPPERQUILL);
		planner().all(".seat-card.proposed").first().click();
		planner().button("Confirm Kevin Lindholm as Economic buyer").click();
		planner().expect(planner().all(".seat-card.proposed")).hasCount(0);
		planner().button("Kevin Lindholm, Chief Financial Officer").click();
		planner().button("Remove Economic buyer").click();
		planner().expect(planner().all(".said")).containsText("Kevin Lindholm is no longer Economic buyer.");
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(2);
		planner().button("Undo").click();
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(1);
		planner().button("Kevin Lindholm, Chief Financial Officer").click();
		planner().button("Remove Economic buyer").click();
		planner().expect(planner().all(EMPTY_CHAIRS)).hasCount(2);
	}

	@Test
	default void aTouchpointIsRecordedAndStandsInTheTimelineAtOnce() {
		planner().at(COPPERQUILL);
		planner().expect(planner().all(".timeline .touch").first()).isVisible();
		planner().button("Record a touchpoint").first().click();
		planner().labelled("What").selectOption("CALL_CONNECTED");
		planner().button("Record").last().click();
		planner().expect(planner().all("dialog [role=alert]")).hasText("Choose at least one person.");
		planner().all("dialog").getByText("Monique Goldfarb").click();
		planner().labelled("Subject").fill("Security questionnaire");
		planner().button("Record").last().click();
		planner().expect(planner().all(".said")).containsText("Recorded.");
		planner().all(".said").hover();
		planner().expect(planner().all(".timeline .touch").first()).containsText("Security questionnaire");
		planner().expect(planner().all(".area-gaps")).not().containsText("No outreach and no response, ever");
		planner().expect(planner().all(".series")).containsText("Nathaniel Tillman");
		planner().button("By type").click();
		planner().expect(planner().all(".series")).containsText("Meeting");
		planner().button("Undo").click();
		planner().expect(planner().all(".timeline .touch").first()).not().containsText("Security questionnaire");
	}

	@Test
	default void aGapIsSnoozedAndAnotherDismissedInPlace() {
		planner().at(COPPERQUILL);
		Locator gaps = planner().all(".area-gaps > coterie-gap");
		gaps.first().waitFor();
		int before = gaps.count();
		gaps.first().getByText("Snooze").click();
		planner().button("30 days").click();
		planner().expect(gaps).hasCount(before - 1);
		gaps.last().getByText("Dismiss").click();
		planner().labelled("Reason").fill("Known already");
		planner().button("Dismiss").last().click();
		planner().expect(gaps).hasCount(before - 2);
		planner().all(".area-gaps summary").click();
		planner().expect(planner().all(".area-gaps details")).containsText("Dismissed: Known already");
		planner().button("Reopen").first().click();
		planner().expect(gaps).hasCount(before - 1);
		planner().button("Reopen").first().click();
		planner().expect(gaps).hasCount(before);
	}

}
