package io.github.coterie.imports;

/**
 * A set of prints that takes some sixteen bytes for each, so that the rows of an import
 * can be told from their doubles without keeping their ids.
 */
final class PrintSet {

	private long[] places = new long[1 << 10];

	private int size;

	private boolean hasZero;

	/**
	 * Adds a print.
	 * @return whether it was not there before
	 */
	synchronized boolean add(long print) {
		if (print == 0) {
			boolean isNew = !this.hasZero;
			this.hasZero = true;
			return isNew;
		}
		int place = place(this.places, print);
		if (this.places[place] == print) {
			return false;
		}
		this.places[place] = print;
		if (++this.size > this.places.length / 2) {
			grow();
		}
		return true;
	}

	synchronized boolean contains(long print) {
		return (print == 0) ? this.hasZero : this.places[place(this.places, print)] == print;
	}

	private void grow() {
		long[] larger = new long[this.places.length * 2];
		for (long print : this.places) {
			if (print != 0) {
				larger[place(larger, print)] = print;
			}
		}
		this.places = larger;
	}

	private static int place(long[] places, long print) {
		int place = (int) print & (places.length - 1);
		while (places[place] != 0 && places[place] != print) {
			place = (place + 1) & (places.length - 1);
		}
		return place;
	}

}
