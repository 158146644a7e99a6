package io.github.coterie.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open, and nothing around it: client and server
 * share the processors, so a client that costs little measures better.
 */
final class Wire implements AutoCloseable {

	private final URI uri;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	private boolean closes;

	Wire(URI uri) throws IOException {
		this.uri = uri;
		this.socket = open();
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.out = this.socket.getOutputStream();
	}

	private Socket open() throws IOException {
		Socket opened = new Socket(InetAddress.getByName(this.uri.getHost()), this.uri.getPort());
		opened.setTcpNoDelay(true);
		opened.setSoTimeout(600_000);
		return opened;
	}

	/**
	 * A server may close a connection after some requests, if it says so.
	 */
	private void reopen() throws IOException {
		this.socket.close();
		this.socket = open();
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		this.out = this.socket.getOutputStream();
		this.closes = false;
	}

	/**
	 * A body with its head, ready to be sent any number of times.
	 */
	static byte[] request(URI uri, String body) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
				+ "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + content.length
				+ "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] request = new byte[head.length + content.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(content, 0, request, head.length, content.length);
		return request;
	}

	/**
	 * Sends a request and waits for the whole answer.
	 * @return its body
	 * @throws FailedAnswerException when it is not 200 or tells of errors
	 */
	byte[] ask(byte[] request) throws IOException {
		if (this.closes) {
			reopen();
		}
		this.out.write(request);
		String status = line();
		long length = -1;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
			String value = header.substring(header.indexOf(':') + 1).strip();
			length = name.equals("content-length") ? Long.parseLong(value) : length;
			chunked |= name.equals("transfer-encoding");
			this.closes |= name.equals("connection") && value.equalsIgnoreCase("close");
		}
		byte[] body = chunked ? chunks() : this.in.readNBytes((int) length);
		if (!status.startsWith("HTTP/1.1 200") || tellsOfErrors(body)) {
			throw new FailedAnswerException(this.uri + " answered " + status + ": "
					+ new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8));
		}
		return body;
	}

	/**
	 * Errors come first or last.
	 */
	private static boolean tellsOfErrors(byte[] body) {
		String start = new String(body, 0, Math.min(body.length, 16), StandardCharsets.US_ASCII);
		int from = Math.max(0, body.length - 1000);
		return start.startsWith("{\"errors\"")
				|| new String(body, from, body.length - from, StandardCharsets.US_ASCII).contains("\"errors\":[");
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.write(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The server closed the connection");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
