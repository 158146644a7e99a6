package io.github.coterie.graph;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * No external database is named, so the embedded one is meant.
 */
final class NoUriCondition implements Condition {

	private static final String SERVER = "org.neo4j.dbms.api.DatabaseManagementServiceBuilder";

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		if (isNamed(context.getEnvironment())) {
			return false;
		}
		if (!ClassUtils.isPresent(SERVER, context.getClassLoader())) {
			throw new NoDatabaseException();
		}
		return true;
	}

	static boolean wantsEmbedded(Environment environment, @Nullable ClassLoader classes) {
		return !isNamed(environment) && ClassUtils.isPresent(SERVER, classes);
	}

	private static boolean isNamed(Environment environment) {
		return StringUtils.hasText(environment.getProperty("spring.neo4j.uri"));
	}

}
