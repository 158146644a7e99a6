package io.github.coterie.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.coterie.engagement.ContactHistory;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers and texts in as few bytes as they need.
 */
final class ByteWriter {

	/**
	 * Of a number, seven bits each.
	 */
	private static final int MOST_BYTES = 10;

	private byte[] bytes = new byte[1024];

	private int size;

	/**
	 * A number that is not negative: seven bits a byte.
	 */
	void number(long number) {
		room(MOST_BYTES);
		long left = number;
		while ((left & ~0x7FL) != 0) {
			this.bytes[this.size++] = (byte) (left & 0x7F | 0x80);
			left >>>= 7;
		}
		this.bytes[this.size++] = (byte) left;
	}

	/**
	 * A number of either sign, small ones short.
	 */
	void signed(long number) {
		number(number << 1 ^ number >> 63);
	}

	void real(double number) {
		room(Double.BYTES);
		long bits = Double.doubleToRawLongBits(number);
		for (int shift = 56; shift >= 0; shift -= 8) {
			this.bytes[this.size++] = (byte) (bits >>> shift);
		}
	}

	/**
	 * An instant near another, or never.
	 */
	void instant(long instant, long reference) {
		boolean never = instant == ContactHistory.NEVER;
		long difference = never ? 0 : instant - reference;
		number(never ? 0 : (difference << 1 ^ difference >> 63) + 1);
	}

	void ascending(long[] instants) {
		number(instants.length);
		long before = 0;
		for (long instant : instants) {
			signed(instant - before);
			before = instant;
		}
	}

	void numbers(int[] numbers) {
		number(numbers.length);
		for (int number : numbers) {
			number(number);
		}
	}

	void text(@Nullable String text) {
		bytes((text != null) ? text.getBytes(StandardCharsets.UTF_8) : null);
	}

	void bytes(byte @Nullable [] more) {
		if (more == null) {
			number(0);
			return;
		}
		number(more.length + 1L);
		room(more.length);
		System.arraycopy(more, 0, this.bytes, this.size, more.length);
		this.size += more.length;
	}

	byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	private void room(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.size + more, 2 * this.bytes.length));
		}
	}

}
