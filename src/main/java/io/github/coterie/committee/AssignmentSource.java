package io.github.coterie.committee;

/**
 * Where a role assignment came from, and how far such a source is trusted by default.
 */
public enum AssignmentSource {

	MANUAL(1), CRM(0.9), TITLE(0.6), VENDOR(0.5), ENGAGEMENT(0.3);

	private final double confidence;

	AssignmentSource(double confidence) {
		this.confidence = confidence;
	}

	/**
	 * The default confidence, 0 to 1.
	 */
	public double confidence() {
		return this.confidence;
	}

}
