package io.github.coterie.api;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.github.coterie.account.Person;
import org.dataloader.DataLoader;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Who a member is. No method of a controller, since a page asks for hundreds, and all
 * that is bound and carried over for each call of one would cost more than the answer.
 */
final class PersonOfMember
		implements LightDataFetcher<CompletableFuture<Person>>, SelfDescribingDataFetcher<CompletableFuture<Person>> {

	@Override
	public CompletableFuture<Person> get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		MemberView member = (MemberView) source;
		DataLoader<String, Person> people = Objects
			.requireNonNull(environment.get().getDataLoader(Person.class.getName()));
		return people.load(member.personId(), member.whereToLook());
	}

	@Override
	public CompletableFuture<Person> get(DataFetchingEnvironment environment) {
		return get(environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()),
				() -> environment);
	}

	@Override
	public String getDescription() {
		return "PersonOfMember";
	}

	@Override
	public ResolvableType getReturnType() {
		return ResolvableType.forClassWithGenerics(CompletableFuture.class, Person.class);
	}

}
