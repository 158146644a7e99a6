package io.github.coterie.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.coterie.engagement.ContactHistory;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteWriter} wrote.
 */
final class ByteReader {

	private static final long[] NONE = new long[0];

	private static final int[] NO_NUMBERS = new int[0];

	private final byte[] bytes;

	private int at;

	ByteReader(byte[] bytes) {
		this.bytes = bytes;
	}

	int integer() {
		return (int) number();
	}

	long number() {
		long number = 0;
		int shift = 0;
		byte next = this.bytes[this.at++];
		while (next < 0) {
			number |= (next & 0x7FL) << shift;
			shift += 7;
			next = this.bytes[this.at++];
		}
		return number | (long) next << shift;
	}

	long signed() {
		long number = number();
		return number >>> 1 ^ -(number & 1);
	}

	double real() {
		long bits = 0;
		for (int i = 0; i < 8; i++) {
			bits = bits << 8 | this.bytes[this.at++] & 0xFF;
		}
		return Double.longBitsToDouble(bits);
	}

	long instant(long reference) {
		long number = number();
		if (number == 0) {
			return ContactHistory.NEVER;
		}
		return reference + ((number - 1) >>> 1 ^ -((number - 1) & 1));
	}

	long[] ascending() {
		int length = integer();
		if (length == 0) {
			return NONE;
		}
		long[] instants = new long[length];
		long before = 0;
		for (int i = 0; i < length; i++) {
			before += signed();
			instants[i] = before;
		}
		return instants;
	}

	int[] numbers() {
		int length = integer();
		if (length == 0) {
			return NO_NUMBERS;
		}
		int[] numbers = new int[length];
		for (int i = 0; i < length; i++) {
			numbers[i] = integer();
		}
		return numbers;
	}

	@Nullable String text() {
		int length = integer() - 1;
		if (length < 0) {
			return null;
		}
		this.at += length;
		return new String(this.bytes, this.at - length, length, StandardCharsets.UTF_8);
	}

	byte @Nullable [] bytes() {
		int length = integer() - 1;
		if (length < 0) {
			return null;
		}
		this.at += length;
		return Arrays.copyOfRange(this.bytes, this.at - length, this.at);
	}

}
