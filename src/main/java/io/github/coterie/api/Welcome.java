package io.github.coterie.api;

import io.github.coterie.book.Book;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says where the API is and what to ask it first.
 */
@Component
class Welcome {

	private static final Logger LOGGER = LoggerFactory.getLogger(Welcome.class);

	private final Book book;

	Welcome(Book book) {
		this.book = book;
	}

	@EventListener
	void say(WebServerInitializedEvent event) {
		LOGGER.info("""
				Coterie is ready with {} accounts.
				  Look:    http://127.0.0.1:{}/
				  Try it:  http://127.0.0.1:{}/graphiql
				  API:     http://127.0.0.1:{}/graphql
				  Ask:     { missingStakeholders(first: 3) { nodes { account { name } role severity
				             candidates { person { fullName title } reason } } } }""", this.book.size(),
				event.getWebServer().getPort(), event.getWebServer().getPort(), event.getWebServer().getPort());
	}

}
