package io.github.coterie.cell;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The time of day that stands behind a date, read from left to right.
 */
final class ClockText {

	private static final List<String> MORNING = List.of("a.m.", "am", "上午", "午前", "오전");

	private static final List<String> AFTERNOON = List.of("p.m.", "pm", "下午", "午後", "오후");

	// those of RFC 822; all other abbreviations name more than one zone
	private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(Map.entry("z", ZoneOffset.UTC),
			Map.entry("utc", ZoneOffset.UTC), Map.entry("gmt", ZoneOffset.UTC),
			Map.entry("edt", ZoneOffset.ofHours(-4)), Map.entry("est", ZoneOffset.ofHours(-5)),
			Map.entry("cdt", ZoneOffset.ofHours(-5)), Map.entry("cst", ZoneOffset.ofHours(-6)),
			Map.entry("mdt", ZoneOffset.ofHours(-6)), Map.entry("mst", ZoneOffset.ofHours(-7)),
			Map.entry("pdt", ZoneOffset.ofHours(-7)), Map.entry("pst", ZoneOffset.ofHours(-8)));

	private final String text;

	private final LocalTime time;

	private final @Nullable ZoneOffset offset;

	private int at;

	ClockText(String text, int from) {
		this.text = text;
		this.at = from;
		skip("T,");
		this.time = readTime();
		this.offset = readOffset();
		if (this.at < text.length()) {
			throw unreadable();
		}
	}

	LocalTime time() {
		return this.time;
	}

	@Nullable ZoneOffset offset() {
		return this.offset;
	}

	private LocalTime readTime() {
		@Nullable Boolean afternoon = readHalf();
		int hour = readNumber(2);
		boolean minutes = skipOne(':') || skipOne('h') || isDigit(this.at);
		int minute = minutes ? readNumber(2) : 0;
		int second = (minutes && (skipOne(':') || isDigit(this.at))) ? readNumber(2) : 0;
		int nano = (minutes && (skipOne('.') || skipOne(','))) ? readFraction() : 0;
		skip("");
		afternoon = (afternoon != null) ? afternoon : readHalf();
		if (afternoon == null) {
			if (!minutes) {
				throw unreadable();
			}
			return LocalTime.of(hour, minute, second, nano);
		}
		if (hour < 1 || hour > 12) {
			throw unreadable();
		}
		return LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute, second, nano);
	}

	private @Nullable Boolean readHalf() {
		// most times go on with one of these, and many rows have a time
		if (this.at == this.text.length() || isDigit(this.at) || "Z+-".indexOf(this.text.charAt(this.at)) >= 0) {
			return null;
		}
		return MORNING.stream().anyMatch(this::skipWord) ? Boolean.FALSE
				: AFTERNOON.stream().anyMatch(this::skipWord) ? Boolean.TRUE : null;
	}

	private @Nullable ZoneOffset readOffset() {
		ZoneOffset told = null;
		skip("");
		int start = this.at;
		while (this.at < this.text.length() && Character.isLetter(this.text.charAt(this.at))) {
			this.at++;
		}
		if (this.at > start) {
			told = ZONES.get(this.text.substring(start, this.at).toLowerCase(Locale.ROOT));
			if (told == null) {
				throw unreadable();
			}
		}
		skip("");
		boolean behind = this.at < this.text.length() && (this.text.charAt(this.at) == '-');
		if (!behind && (this.at == this.text.length() || this.text.charAt(this.at) != '+')) {
			return told;
		}
		this.at++;
		int hours = readNumber(2);
		skipOne(':');
		int minutes = isDigit(this.at) ? readNumber(2) : 0;
		return ZoneOffset.ofHoursMinutes(behind ? -hours : hours, behind ? -minutes : minutes);
	}

	private int readFraction() {
		int nano = 0;
		int places = 0;
		for (; isDigit(this.at); this.at++) {
			nano = (places < 9) ? nano * 10 + this.text.charAt(this.at) - '0' : nano;
			places++;
		}
		if (places == 0) {
			throw unreadable();
		}
		for (; places < 9; places++) {
			nano *= 10;
		}
		return nano;
	}

	private int readNumber(int most) {
		int start = this.at;
		int number = 0;
		while (isDigit(this.at) && this.at < start + most) {
			number = number * 10 + this.text.charAt(this.at++) - '0';
		}
		if (this.at == start) {
			throw unreadable();
		}
		return number;
	}

	private boolean isDigit(int place) {
		return place < this.text.length() && this.text.charAt(place) >= '0' && this.text.charAt(place) <= '9';
	}

	private boolean skipWord(String word) {
		if (!this.text.regionMatches(true, this.at, word, 0, word.length())) {
			return false;
		}
		this.at += word.length();
		skip("");
		return true;
	}

	private boolean skipOne(char sign) {
		boolean there = this.at < this.text.length() && this.text.charAt(this.at) == sign;
		this.at += there ? 1 : 0;
		return there;
	}

	private void skip(String others) {
		while (this.at < this.text.length()
				&& (Blanks.isBlank(this.text.charAt(this.at)) || others.indexOf(this.text.charAt(this.at)) >= 0)) {
			this.at++;
		}
	}

	private static DateTimeException unreadable() {
		return new DateTimeException("No time of day");
	}

}
