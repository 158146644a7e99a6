package io.github.coterie.graph;

import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.BaseSession;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.SessionConfig;

import org.springframework.core.InfrastructureProxy;

/**
 * A driver whose sessions read, from a follower where there is one. Spring takes it for
 * the driver that it wraps, so that what is asked within a transaction goes there.
 */
final class ReadingDriver implements Driver, InfrastructureProxy {

	private final Driver driver;

	ReadingDriver(Driver driver) {
		this.driver = driver;
	}

	@Override
	public <T extends BaseSession> T session(Class<T> type, SessionConfig given, @Nullable AuthToken token) {
		SessionConfig.Builder config = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarks(given.bookmarks());
		given.database().ifPresent(config::withDatabase);
		given.fetchSize().ifPresent(config::withFetchSize);
		given.impersonatedUser().ifPresent(config::withImpersonatedUser);
		given.bookmarkManager().ifPresent(config::withBookmarkManager);
		return this.driver.session(type, config.build(), token);
	}

	@Override
	public Object getWrappedObject() {
		return this.driver;
	}

	@Override
	public ExecutableQuery executableQuery(String query) {
		return this.driver.executableQuery(query);
	}

	@Override
	public BookmarkManager executableQueryBookmarkManager() {
		return this.driver.executableQueryBookmarkManager();
	}

	@Override
	public boolean isEncrypted() {
		return this.driver.isEncrypted();
	}

	@Override
	public void close() {
		this.driver.close();
	}

	@Override
	public CompletionStage<Void> closeAsync() {
		return this.driver.closeAsync();
	}

	@Override
	public void verifyConnectivity() {
		this.driver.verifyConnectivity();
	}

	@Override
	public CompletionStage<Void> verifyConnectivityAsync() {
		return this.driver.verifyConnectivityAsync();
	}

	@Override
	public boolean verifyAuthentication(AuthToken token) {
		return this.driver.verifyAuthentication(token);
	}

	@Override
	public boolean supportsSessionAuth() {
		return this.driver.supportsSessionAuth();
	}

	@Override
	public boolean supportsMultiDb() {
		return this.driver.supportsMultiDb();
	}

	@Override
	public CompletionStage<Boolean> supportsMultiDbAsync() {
		return this.driver.supportsMultiDbAsync();
	}

}
