package io.github.coterie.mapping;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.github.coterie.entry.EntryKind;

/**
 * What a mapping file can make of a row, in the order in which it is made.
 */
enum Section {

	/**
	 * A seller.
	 */
	OWNER(EntryKind.OWNER, "owners", List.of("email", "name"), List.of(),
			(has) -> has.fields(FieldType.TEXT, "name").fields(FieldType.EMAIL, "email")),
	/**
	 * A company.
	 */
	ACCOUNT(EntryKind.ACCOUNT, "accounts", List.of("name", "domain"), List.of(),
			(has) -> has.fields(FieldType.TEXT, "name", "industry", "country", "currency", "exclusionReason")
				.fields(FieldType.HOST, "domain")
				.fields(FieldType.INTEGER, "numberOfEmployees")
				.fields(FieldType.AMOUNT, "annualRevenue")
				.fields(FieldType.TEXTS, "technologies")
				.fields(FieldType.FLAG, "isTarget", "deleted")
				.fields(FieldType.TIER, "tier")
				.fields(FieldType.ID, "mergedInto")
				.refers("owner", EntryKind.OWNER)
				.refers("parent", EntryKind.ACCOUNT)),
	/**
	 * A deal.
	 */
	OPPORTUNITY(EntryKind.OPPORTUNITY, "opportunities", List.of("name"), List.of("name"),
			(has) -> has.fields(FieldType.TEXT, "name", "stage", "currency")
				.fields(FieldType.AMOUNT, "amount")
				.fields(FieldType.INSTANT, "createdAt", "closeDate")
				.fields(FieldType.FLAG, "closed", "won", "deleted")
				.refers("account", EntryKind.ACCOUNT)
				.refers("owner", EntryKind.OWNER)),
	/**
	 * A stage that a deal came into.
	 */
	STAGE(EntryKind.STAGE, "stages", List.of("stage"), List.of("stage", "enteredAt", "opportunity"),
			(has) -> has.fields(FieldType.TEXT, "stage")
				.fields(FieldType.INSTANT, "enteredAt")
				.fields(FieldType.AMOUNT, "amount")
				.refers("opportunity", EntryKind.OPPORTUNITY)),
	/**
	 * Somebody at an account.
	 */
	PERSON(EntryKind.PERSON, "people", List.of("email", "lastName", "firstName", Section.FULL_NAME), List.of(),
			(has) -> has.fields(FieldType.TEXT, "firstName", "lastName", Section.FULL_NAME, "title", "department")
				.fields(FieldType.EMAIL, "email")
				.fields(FieldType.SENIORITY, "seniority")
				.fields(FieldType.FLAG, "emailBounced", "optedOutOfEmail", "doNotCall", "isPlaceholder", "deleted")
				.fields(FieldType.EMPLOYMENT, "employmentStatus")
				.fields(FieldType.SUPPORT, "support")
				.fields(FieldType.POLITICAL_STATUS, "politicalStatus")
				.fields(FieldType.TEXTS, "roleLabels")
				.fields(FieldType.ID, "mergedInto")
				.refers("account", EntryKind.ACCOUNT)
				.refers("reportsTo", EntryKind.PERSON)),
	/**
	 * Somebody's part in a deal, or in an account's committee.
	 */
	ROLE(EntryKind.ROLE, "roles", List.of("label"), List.of("label", "person"),
			(has) -> has.fields(FieldType.TEXT, "label")
				.fields(FieldType.INSTANT, "since")
				.fields(FieldType.SUPPORT, "support")
				.fields(FieldType.POLITICAL_STATUS, "politicalStatus")
				.refers("person", EntryKind.PERSON)
				.refers("opportunity", EntryKind.OPPORTUNITY)),
	/**
	 * A contact.
	 */
	TOUCHPOINT(EntryKind.TOUCHPOINT, "touchpoints", List.of("occurredAt", "subject", "type"),
			List.of("type", "occurredAt"),
			(has) -> has.fields(FieldType.TOUCHPOINT_TYPE, "type")
				.fields(FieldType.DIRECTION, "direction")
				.fields(FieldType.INSTANT, "occurredAt")
				.fields(FieldType.TEXT, "subject", "outcome", "by")
				.fields(FieldType.MINUTES, "durationMinutes")
				.fields(FieldType.FLAG, "deleted")
				.refers("account", EntryKind.ACCOUNT)
				.refers("opportunity", EntryKind.OPPORTUNITY)
				.refers("owner", EntryKind.OWNER)
				.refers(Section.PEOPLE, EntryKind.PERSON)),
	/**
	 * Somebody else who took part in a contact.
	 */
	PARTICIPANT(EntryKind.PARTICIPANT, "participants", List.of("touchpoint"), List.of("touchpoint", "person"),
			(has) -> has.refers("touchpoint", EntryKind.TOUCHPOINT).refers("person", EntryKind.PERSON));

	/**
	 * Every section but {@link #PARTICIPANT} may have it.
	 */
	static final String ID = "id";

	/**
	 * Is parted into first and last name.
	 */
	static final String FULL_NAME = "fullName";

	/**
	 * The participants of a touchpoint.
	 */
	static final String PEOPLE = "people";

	private final EntryKind kind;

	private final String plural;

	private final List<String> essentials;

	private final List<String> required;

	private final Map<String, FieldType> fields = new LinkedHashMap<>();

	private final Map<String, EntryKind> references = new LinkedHashMap<>();

	Section(EntryKind kind, String plural, List<String> essentials, List<String> required, Consumer<Section> has) {
		this.kind = kind;
		this.plural = plural;
		this.essentials = essentials;
		this.required = required;
		this.fields.put("id", FieldType.ID);
		has.accept(this);
	}

	EntryKind kind() {
		return this.kind;
	}

	/**
	 * What its entries are called, in words.
	 */
	String plural() {
		return this.plural;
	}

	/**
	 * How a mapping file calls it.
	 */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A row without any of these tells of none.
	 */
	List<String> essentials() {
		return this.essentials;
	}

	/**
	 * A row that tells of one must say these.
	 */
	List<String> required() {
		return this.required;
	}

	/**
	 * The fields that it may have, with what stands in them.
	 */
	Map<String, FieldType> fields() {
		return this.fields;
	}

	/**
	 * What it may refer to.
	 */
	Map<String, EntryKind> references() {
		return this.references;
	}

	/**
	 * The fields that tell a record without id from others, beside whom it refers to;
	 * empty where it is known by its name or address.
	 */
	List<String> content() {
		return switch (this) {
			case TOUCHPOINT -> List.of("type", "occurredAt", "subject", "by");
			case STAGE -> List.of("stage", "enteredAt");
			case ROLE -> List.of("label");
			default -> List.of();
		};
	}

	static Optional<Section> named(String key) {
		return Arrays.stream(values()).filter((section) -> section.key().equals(key)).findFirst();
	}

	static Section of(EntryKind kind) {
		return valueOf(kind.name());
	}

	private Section fields(FieldType type, String... names) {
		Arrays.stream(names).forEach((name) -> this.fields.put(name, type));
		return this;
	}

	private Section refers(String name, EntryKind kind) {
		this.references.put(name, kind);
		return this;
	}

}
