package io.github.coterie.engagement;

/**
 * What kind of contact a touchpoint was, how much it says about interest, and which side
 * it usually comes from.
 */
public enum TouchpointType {

	MEETING(100, TouchDirection.INBOUND), DEMO(100, TouchDirection.INBOUND), SITE_VISIT(100, TouchDirection.INBOUND),
	EVENT_ATTENDED(90, TouchDirection.INBOUND), TRADE_SHOW(90, TouchDirection.INBOUND),
	CHAT(90, TouchDirection.INBOUND), EMAIL_REPLY(80, TouchDirection.INBOUND),
	CALL_CONNECTED(80, TouchDirection.INBOUND), FORM_FILL(80, TouchDirection.INBOUND),
	CONTENT_DOWNLOAD(70, TouchDirection.INBOUND), WEBINAR(70, TouchDirection.INBOUND),
	EMAIL_CLICK(60, TouchDirection.INBOUND), PROPOSAL_VIEWED(60, TouchDirection.INBOUND),
	AD_CLICK(50, TouchDirection.INBOUND), SOCIAL_ENGAGEMENT(40, TouchDirection.INBOUND),
	EMAIL_OPEN(20, TouchDirection.INBOUND), PAGE_VIEW(20, TouchDirection.INBOUND),
	PROPOSAL_SENT(10, TouchDirection.OUTBOUND), EMAIL_SENT(8, TouchDirection.OUTBOUND),
	SOCIAL_MESSAGE(8, TouchDirection.OUTBOUND), SMS(8, TouchDirection.OUTBOUND),
	CALL_ATTEMPT(5, TouchDirection.OUTBOUND), VOICEMAIL(5, TouchDirection.OUTBOUND), NOTE(0, TouchDirection.INTERNAL),
	TASK(0, TouchDirection.INTERNAL), OTHER(10, TouchDirection.INBOUND);

	private final int weight;

	private final TouchDirection usualDirection;

	TouchpointType(int weight, TouchDirection usualDirection) {
		this.weight = weight;
		this.usualDirection = usualDirection;
	}

	public TouchDirection usualDirection() {
		return this.usualDirection;
	}

	/**
	 * What a touchpoint of this type weighs, from 0 to 100.
	 */
	int weight(TouchDirection direction) {
		return (direction == TouchDirection.INTERNAL) ? 0 : this.weight;
	}

	boolean isResponse(TouchDirection direction) {
		int weighs = weight(direction);
		return weighs >= 50 || (direction == TouchDirection.INBOUND && weighs >= 40);
	}

	boolean isOutreach(TouchDirection direction) {
		return direction == TouchDirection.OUTBOUND && !isResponse(direction);
	}

}
