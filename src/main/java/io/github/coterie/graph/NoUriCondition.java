package io.github.coterie.graph;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
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
		if (StringUtils.hasText(context.getEnvironment().getProperty("spring.neo4j.uri"))) {
			return false;
		}
		if (!ClassUtils.isPresent(SERVER, context.getClassLoader())) {
			throw new NoDatabaseException();
		}
		return true;
	}

}
