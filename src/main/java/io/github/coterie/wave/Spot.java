package io.github.coterie.wave;

import java.util.List;
import java.util.Map;

import graphql.collect.ImmutableMapWithNullValues;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;

/**
 * Where a value belongs in the answer. Paths and all else that only errors and fetchers
 * ask for are told when they ask.
 */
abstract sealed class Spot {

	abstract ResultPath path();

	abstract ExecutionStepInfo stepInfo();

	/**
	 * Puts a value here, late.
	 */
	abstract void put(@Nullable Object value);

	/**
	 * The nearest spot, this one or one around it, that may be without a value.
	 */
	abstract Spot nullable();

	/**
	 * The object that all fields are of.
	 */
	static final class Root extends Spot {

		private final ResultPath path;

		private final ExecutionStepInfo stepInfo;

		private boolean lost;

		Root(ResultPath path, ExecutionStepInfo stepInfo) {
			this.path = path;
			this.stepInfo = stepInfo;
		}

		@Override
		ResultPath path() {
			return this.path;
		}

		@Override
		ExecutionStepInfo stepInfo() {
			return this.stepInfo;
		}

		@Override
		void put(@Nullable Object value) {
			this.lost = true;
		}

		@Override
		Spot nullable() {
			return this;
		}

		/**
		 * Whether a value that had to be there was not.
		 */
		boolean isLost() {
			return this.lost;
		}

	}

	/**
	 * A field of an object.
	 */
	static final class OfField extends Spot {

		private final Spot parent;

		private final Selected selected;

		private final Map<String, @Nullable Object> object;

		OfField(Spot parent, Selected selected, Map<String, @Nullable Object> object) {
			this.parent = parent;
			this.selected = selected;
			this.object = object;
		}

		@Override
		ResultPath path() {
			return this.parent.path().segment(this.selected.key());
		}

		@Override
		ExecutionStepInfo stepInfo() {
			return ExecutionStepInfo.newExecutionStepInfo()
				.type(this.selected.form().declared())
				.fieldDefinition(this.selected.definition())
				.fieldContainer(this.selected.parent())
				.field(this.selected.field())
				.path(path())
				.parentInfo(this.parent.stepInfo())
				.arguments(() -> ImmutableMapWithNullValues.copyOf(this.selected.arguments().get()))
				.build();
		}

		@Override
		void put(@Nullable Object value) {
			this.object.put(this.selected.key(), value);
		}

		@Override
		Spot nullable() {
			return this.selected.form().required() ? this.parent.nullable() : this;
		}

	}

	/**
	 * An item of a list.
	 */
	static final class OfItem extends Spot {

		private final Spot parent;

		private final Form form;

		private final List<@Nullable Object> list;

		private final int index;

		OfItem(Spot parent, Form form, List<@Nullable Object> list, int index) {
			this.parent = parent;
			this.form = form;
			this.list = list;
			this.index = index;
		}

		@Override
		ResultPath path() {
			return this.parent.path().segment(this.index);
		}

		@Override
		ExecutionStepInfo stepInfo() {
			ExecutionStepInfo around = this.parent.stepInfo();
			return around.transform((info) -> info.type(this.form.declared()).parentInfo(around).path(path()));
		}

		@Override
		void put(@Nullable Object value) {
			this.list.set(this.index, value);
		}

		@Override
		Spot nullable() {
			return this.form.required() ? this.parent.nullable() : this;
		}

	}

}
