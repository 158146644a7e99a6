package io.github.coterie.engagement;

/**
 * How warm an account is, by its engagement.
 */
public enum Rating {

	COLD, WARM, HOT, SUPER_HOT;

	public static Rating of(double engagement) {
		if (engagement < 20) {
			return COLD;
		}
		if (engagement < 50) {
			return WARM;
		}
		return (engagement < 80) ? HOT : SUPER_HOT;
	}

}
