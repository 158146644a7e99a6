package io.github.coterie.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire between the application and its database that a test can cut and mend.
 */
public final class Relay {

	private final URI target;

	private final ServerSocket server;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	Relay(URI target) {
		this.target = target;
		try {
			this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	URI uri() {
		return URI.create("bolt://127.0.0.1:" + this.server.getLocalPort());
	}

	public void cut() {
		this.cut = true;
		this.open.forEach(Relay::close);
	}

	public void mend() {
		this.cut = false;
	}

	private void accept() {
		while (true) {
			try {
				Socket from = this.server.accept();
				if (this.cut) {
					close(from);
					continue;
				}
				Socket to = new Socket(this.target.getHost(), this.target.getPort());
				from.setTcpNoDelay(true);
				to.setTcpNoDelay(true);
				this.open.add(from);
				this.open.add(to);
				Thread.ofVirtual().start(() -> copy(from, to));
				Thread.ofVirtual().start(() -> copy(to, from));
			}
			catch (IOException ex) {
				if (this.server.isClosed()) {
					return;
				}
			}
		}
	}

	private void copy(Socket from, Socket to) {
		try (InputStream in = from.getInputStream()) {
			in.transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// the wire was cut
		}
		finally {
			close(from);
			close(to);
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
