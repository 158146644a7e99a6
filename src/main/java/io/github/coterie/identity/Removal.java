package io.github.coterie.identity;

import java.util.List;

import io.github.coterie.fault.FaultCode;

/**
 * What became of records that were to be deleted, or restored.
 *
 * @param changed how many were deleted, or restored
 * @param unchanged how many were so already
 * @param refused which were neither
 */
public record Removal(int changed, int unchanged, List<Refusal> refused) {

	/**
	 * Why a record was not touched.
	 *
	 * @param id the record
	 * @param code the kind of the fault
	 * @param message in words
	 */
	public record Refusal(String id, FaultCode code, String message) {

		static Refusal unknown(String id, String message) {
			return new Refusal(id, FaultCode.NOT_FOUND, message);
		}

		static Refusal conflict(String id, String message) {
			return new Refusal(id, FaultCode.CONFLICT, message);
		}

	}

}
