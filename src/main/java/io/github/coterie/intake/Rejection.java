package io.github.coterie.intake;

import io.github.coterie.fault.Fault;
import io.github.coterie.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Why one item of a batch was not stored; the others were.
 *
 * @param index the item's place in the batch, from 0
 * @param id the item's id, as far as it had one
 * @param field the input field at fault
 * @param code the kind of the fault
 * @param message in words
 */
public record Rejection(int index, @Nullable String id, @Nullable String field, FaultCode code, String message) {

	static Rejection of(int index, Draft draft, Fault fault) {
		String place = (fault.field() != null) ? fault.field() + " " : "";
		return new Rejection(index, draft.idOrNull(), fault.field(), fault.code(), place + fault.getMessage());
	}

}
