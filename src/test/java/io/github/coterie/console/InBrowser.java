package io.github.coterie.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.coterie.WholeApplication;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that uses the console in a real Chromium; skipped, and loudly so, only where
 * none is installed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication(emptyOnce = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(InBrowser.Installed.class)
@interface InBrowser {

	/**
	 * Whether there is a browser.
	 */
	class Installed implements ExecutionCondition {

		private static final String LOUD = """
				======================================================================================
				NOT RUN: the tests of the console. No Chromium is installed (apt-get install chromium).
				======================================================================================""";

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (Chromium.path().isPresent()) {
				return ConditionEvaluationResult.enabled("Chromium is installed");
			}
			context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(LOUD, (line) -> {
				System.out.println(line);
				return line;
			});
			return ConditionEvaluationResult.disabled("No Chromium is installed");
		}

	}

}
