package io.github.coterie.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field of the record that stays.
 */
interface FieldRule {

	/**
	 * Decides on a field.
	 * @param name the field
	 * @param kept its value in the record that stays
	 * @param merged its value in the merged record
	 * @param blank its value when nothing is known
	 */
	<T extends @Nullable Object> T decide(String name, T kept, T merged, T blank);

	/**
	 * Fills what is blank.
	 */
	final class Fill implements FieldRule {

		private final List<String> filled = new ArrayList<>();

		List<String> filled() {
			return this.filled;
		}

		@Override
		public <T extends @Nullable Object> T decide(String name, T kept, T merged, T blank) {
			boolean isBlank = kept == null || kept.equals("") || kept.equals(blank);
			if (!isBlank || merged == null || merged.equals("") || merged.equals(blank)) {
				return kept;
			}
			this.filled.add(name);
			return merged;
		}

	}

	/**
	 * Clears what was filled, unless it was changed since.
	 */
	final class Clear implements FieldRule {

		private final Collection<String> filled;

		private final List<String> changed = new ArrayList<>();

		Clear(Collection<String> filled) {
			this.filled = filled;
		}

		List<String> changed() {
			return this.changed;
		}

		@Override
		public <T extends @Nullable Object> T decide(String name, T kept, T merged, T blank) {
			if (!this.filled.contains(name)) {
				return kept;
			}
			if (Objects.equals(kept, merged)) {
				return blank;
			}
			this.changed.add(name);
			return kept;
		}

	}

}
