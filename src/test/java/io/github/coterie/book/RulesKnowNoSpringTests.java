package io.github.coterie.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class RulesKnowNoSpringTests {

	private static final String ROOT = "io.github.coterie.";

	private static final String[] PACKAGES = { ROOT + "account", ROOT + "committee", ROOT + "engagement",
			ROOT + "scoring", ROOT + "coverage", ROOT + "gap", ROOT + "book", ROOT + "fault" };

	/**
	 * The collections, and what they need: these may know the graph. Everything else in
	 * those packages is a rule.
	 */
	private static final Set<String> COLLECTIONS = Set.of("account.Accounts", "account.People",
			"account.KeysOfOldGraphs", "account.Keys", "committee.Committees", "committee.RoleTemplates",
			"committee.StoredTemplate", "committee.StoredTemplates", "engagement.Touchpoints", "scoring.ScoringModels",
			"scoring.StoredCriterion", "scoring.StoredModel", "scoring.StoredModels", "book.Book", "book.BookLoader",
			"book.BookSettings", "book.FactsReader", "book.Follower");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(PACKAGES);

	private static final DescribedPredicate<JavaClass> RULES = DescribedPredicate.describe("rules",
			(type) -> Set.of(PACKAGES).contains(type.getPackageName()) && !isCollection(type)
					&& !type.getSimpleName().equals("package-info"));

	@Test
	void rulesKnowNeitherSpringNorTheGraph() {
		noClasses().that(RULES)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.neo4j..", "jakarta..", ROOT + "graph..")
			.check(CLASSES);
	}

	@Test
	void rulesHaveNoClockOfTheirOwn() {
		noClasses().that(RULES).should().dependOnClassesThat().areAssignableTo(Clock.class).check(CLASSES);
		noClasses().that(RULES).should().callMethod(Instant.class, "now").check(CLASSES);
		noClasses().that(RULES).should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
		noClasses().that(RULES).should().callMethod(System.class, "nanoTime").check(CLASSES);
	}

	@Test
	void rulesKnowNoCollection() {
		noClasses().that(RULES)
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("collections", RulesKnowNoSpringTests::isCollection))
			.check(CLASSES);
	}

	@Test
	void rulesLeanOnTheirOwnKindOnly() {
		classes().that(RULES)
			.should()
			.onlyDependOnClassesThat(RULES.or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify..")))
			.check(CLASSES);
	}

	@Test
	void everythingThatIsNotARuleIsNamedHere() {
		assertThat(COLLECTIONS).allMatch((name) -> CLASSES.contain(ROOT + name));
		assertThat(CLASSES.that(RULES)).extracting(JavaClass::getSimpleName)
			.contains("Fit", "FitCriterion", "Tier", "BuyingCommittee", "Coverage", "ContactHistory", "Decay", "Ledger",
					"Severity", "Standing", "Ranking");
	}

	private static boolean isCollection(JavaClass type) {
		String name = type.getName().replaceFirst("\\$.*", "");
		return name.startsWith(ROOT) && COLLECTIONS.contains(name.substring(ROOT.length()));
	}

}
