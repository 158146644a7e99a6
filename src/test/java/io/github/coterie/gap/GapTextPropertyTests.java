package io.github.coterie.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.coterie.engagement.ContactHistoryFixture;
import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GapTextPropertyTests {

	private static final Instant NOW = ContactHistoryFixture.NOW;

	@Property
	void anIdNamesItsGapWhateverTheTextsInIt(@ForAll("texts") String accountId, @ForAll("keys") GapKey key) {
		GapId id = new GapId(accountId, key);
		assertThat(id.toString()).matches("[A-Za-z0-9_-]+");
		assertThat(GapId.parse(id.toString())).isEqualTo(id);
	}

	@Property
	void anIdNamesItsGapEvenWithTheNulCharacter(@ForAll("textsWithNul") String accountId,
			@ForAll("textsWithNul") String personId, @ForAll("textsWithNul") String solution) {
		GapId id = new GapId(accountId, new GapKey(GapKind.GHOSTED, solution, personId));
		assertThat(GapId.parse(id.toString())).isEqualTo(id);
	}

	@Property
	void aTextThatIsNoIdNamesNoGap(@ForAll("texts") String text) {
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> GapId.parse(text))
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(FaultCode.NOT_FOUND));
	}

	@Example
	void anIdWithAnUnknownKindNamesNoGap() {
		String text = new GapId("a1", new GapKey(GapKind.GHOSTED, "default", "ann")).toString();
		assertThatExceptionOfType(Fault.class).isThrownBy(() -> GapId.parse("A" + text.substring(1)))
			.satisfies((fault) -> assertThat(fault.field()).isEqualTo("id"));
	}

	@Property
	void aLedgerComesBackFromItsLines(@ForAll("ledgers") Ledger ledger) {
		assertThat(ledger.toLines()).allSatisfy((line) -> assertThat(line).doesNotContain("\n", "\r"));
		assertThat(Ledger.ofLines(ledger.toLines())).isEqualTo(ledger);
	}

	@Property
	void openingDoesNotDependOnTheOrderOfTheGaps(@ForAll("ledgers") Ledger ledger) {
		List<Gap> gaps = new ArrayList<>(ledger.entries()
			.keySet()
			.stream()
			.map((key) -> new Gap(key, 50, null, null, null, "Because", Instant.MAX))
			.toList());
		Ledger settled = Ledger.EMPTY.settle(gaps, NOW);
		assertThat(Ledger.EMPTY.settle(gaps.reversed(), NOW)).isEqualTo(settled);
		assertThat(settled.entries().keySet()).isEqualTo(ledger.entries().keySet());
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.oneOf(
				Arbitraries.of("", " ", "a b", "%20+", "a\nb", "\r", "\t", "=", "-_", "null", "p\u00e4", "\uFF21",
						"\uD83D\uDE00", "\uDBFF\uDFFF", "default", "0", "\u0001"),
				Arbitraries.strings()
					.withChars(" %+=&/?#:;,|\\\"'\n\r\t\u00e4\u20ac\uFFFF")
					.ascii()
					.ofMaxLength(12)
					.filter((text) -> text.indexOf('\0') < 0));
	}

	@Provide
	Arbitrary<String> textsWithNul() {
		return Arbitraries.of("a", "b", "\u0000", "a\u0000b", "a\u0000\u0000b");
	}

	@Provide
	Arbitrary<GapKey> keys() {
		return Combinators.combine(Arbitraries.of(GapKind.class), texts(), texts()).as(GapKey::new);
	}

	@Provide
	Arbitrary<Ledger> ledgers() {
		return Combinators.combine(keys(), Arbitraries.of(GapState.class), reasons())
			.as(Tuple::of)
			.list()
			.ofMaxSize(6)
			.map((drawn) -> {
				Ledger ledger = Ledger.EMPTY.settle(drawn.stream()
					.map((gap) -> new Gap(gap.get1(), 50, null, null, null, "Because", Instant.MAX))
					.toList(), NOW);
				for (Tuple3<GapKey, GapState, String> gap : drawn) {
					ledger = decided(ledger, gap);
				}
				return ledger;
			});
	}

	private Arbitrary<String> reasons() {
		return texts().filter((reason) -> !reason.isEmpty());
	}

	private static Ledger decided(Ledger ledger, Tuple3<GapKey, GapState, String> gap) {
		return switch (gap.get2()) {
			case OPEN -> ledger.reopen(gap.get1());
			case SNOOZED -> ledger.snooze(gap.get1(), NOW.plusMillis(gap.get3().length()));
			case DISMISSED -> ledger.dismiss(gap.get1(), gap.get3());
			case RESOLVED -> ledger.settle(ledger.entries()
				.keySet()
				.stream()
				.filter((key) -> !key.equals(gap.get1()))
				.map((key) -> new Gap(key, 50, null, null, null, "Because", Instant.MAX))
				.toList(), NOW);
		};
	}

}
