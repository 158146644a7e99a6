package io.github.coterie.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Clients that send prepared requests one after the other, each starting at another one.
 *
 * @param uri where to
 * @param requests heads and bodies
 */
record HttpClients(URI uri, List<byte[]> requests) implements ClosedLoop.ClientFactory {

	static HttpClients of(URI uri, List<String> bodies) {
		return new HttpClients(uri, bodies.stream().map((body) -> Wire.request(uri, body)).toList());
	}

	@Override
	public ClosedLoop.Client client(int number) throws IOException {
		Wire wire = new Wire(this.uri);
		return new ClosedLoop.Client() {

			private int next = number * 61;

			@Override
			public int ask() throws IOException {
				return wire.ask(HttpClients.this.requests.get(this.next++ % HttpClients.this.requests.size())).length;
			}

			@Override
			public void close() throws IOException {
				wire.close();
			}

		};
	}

}
