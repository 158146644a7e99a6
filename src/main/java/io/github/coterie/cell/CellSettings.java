package io.github.coterie.cell;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How cells are to be understood where they alone do not tell.
 *
 * @param nothing texts that stand for a blank cell, such as NULL; compared without case
 * @param clear the text that clears what is stored; a blank cell keeps it
 * @param decimalComma whether 1.234,5 is meant by a number, not 1,234.5
 * @param dateOrder how 03/04/2026 is read; null refuses such a date
 * @param zone of a time that names none
 * @param shift added to every instant, so that a demonstration is never old
 */
public record CellSettings(Set<String> nothing, String clear, boolean decimalComma, @Nullable DateOrder dateOrder,
		ZoneId zone, Duration shift) {

	/**
	 * What is meant when nothing is said.
	 */
	public static final CellSettings DEFAULT = new CellSettings(Set.of("NULL", "#N/A"), "<clear>", false, null,
			ZoneOffset.UTC, Duration.ZERO);

	public CellSettings {
		nothing = nothing.stream().map((text) -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
	}

	public CellSettings with(DateOrder order) {
		return new CellSettings(this.nothing, this.clear, this.decimalComma, order, this.zone, this.shift);
	}

	public CellSettings withNothing(Set<String> texts) {
		return new CellSettings(texts, this.clear, this.decimalComma, this.dateOrder, this.zone, this.shift);
	}

	public CellSettings withDecimalComma(boolean comma) {
		return new CellSettings(this.nothing, this.clear, comma, this.dateOrder, this.zone, this.shift);
	}

	public CellSettings withZone(ZoneId place) {
		return new CellSettings(this.nothing, this.clear, this.decimalComma, this.dateOrder, place, this.shift);
	}

	public CellSettings shiftedBy(Duration by) {
		return new CellSettings(this.nothing, this.clear, this.decimalComma, this.dateOrder, this.zone, by);
	}

	boolean isNothing(String text) {
		if (text.isEmpty()) {
			return true;
		}
		for (String nothing : this.nothing) {
			if (nothing.length() == text.length() && nothing.equalsIgnoreCase(text)) {
				return true;
			}
		}
		return false;
	}

}
