package io.github.coterie.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import io.github.coterie.alias.RecordKind;
import io.github.coterie.book.GapPlace;
import io.github.coterie.book.Place;
import io.github.coterie.fault.Fault;
import io.github.coterie.gap.GapKey;
import io.github.coterie.gap.GapKind;
import io.github.coterie.identity.LikelyDouble;
import org.jspecify.annotations.Nullable;

/**
 * Writes keys as opaque cursors and reads them again.
 *
 * @param <K> the keys
 * @param writer writes a key
 * @param reader reads it
 */
record Cursors<K>(Writer<K> writer, Reader<K> reader) {

	static final Cursors<Place> OF_PLACES = new Cursors<>(Cursors::writePlace, Cursors::readPlace);

	static final Cursors<GapPlace> OF_GAPS = new Cursors<>((place, out) -> {
		out.writeInt(place.severity());
		out.writeUTF(place.accountId());
		out.writeUTF(place.key().kind().name());
		out.writeUTF(place.key().solution());
		out.writeUTF(place.key().subject());
	}, (in) -> new GapPlace(in.readInt(), in.readUTF(),
			new GapKey(GapKind.valueOf(in.readUTF()), in.readUTF(), in.readUTF())));

	static final Cursors<Moment> OF_MOMENTS = new Cursors<>((moment, out) -> {
		out.writeLong(moment.at().toEpochMilli());
		out.writeUTF(moment.id());
	}, (in) -> new Moment(Instant.ofEpochMilli(in.readLong()), in.readUTF()));

	static final Cursors<LikelyDouble> OF_DOUBLES = new Cursors<>((pair, out) -> {
		out.writeUTF(pair.kind().name());
		out.writeUTF(pair.first());
		out.writeUTF(pair.second());
		out.writeDouble(pair.score());
	}, (in) -> new LikelyDouble(RecordKind.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readDouble(),
			List.of()));
	static final Cursors<Long> OF_NUMBERS = new Cursors<>((number, out) -> out.writeLong(number),
			DataInputStream::readLong);

	String write(K key) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			this.writer.write(key, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
	}

	/**
	 * Reads a cursor.
	 * @throws Fault with code BAD_REQUEST when it is none of this kind
	 */
	K read(String field, String cursor) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
				K key = this.reader.read(in);
				if (in.available() == 0) {
					return key;
				}
			}
		}
		catch (IOException | IllegalArgumentException | DateTimeException ex) {
			// says the same as a cursor that is too long
		}
		throw Fault.badRequest(field, "is no cursor of this connection");
	}

	private static void writePlace(Place place, DataOutputStream out) throws IOException {
		out.writeBoolean(place.excluded());
		writeNumber(place.value(), out);
		writeNumber(place.fit(), out);
		out.writeDouble(place.confidence());
		out.writeUTF(place.name());
		out.writeUTF(place.id());
	}

	private static Place readPlace(DataInputStream in) throws IOException {
		return new Place(in.readBoolean(), readNumber(in), readNumber(in), in.readDouble(), in.readUTF(), in.readUTF());
	}

	private static void writeNumber(@Nullable Double number, DataOutputStream out) throws IOException {
		out.writeBoolean(number != null);
		if (number != null) {
			out.writeDouble(number);
		}
	}

	private static @Nullable Double readNumber(DataInputStream in) throws IOException {
		return in.readBoolean() ? in.readDouble() : null;
	}

	/**
	 * Where a touchpoint stands among those of its account: newest first.
	 *
	 * @param at when it was
	 * @param id tells touchpoints of one instant apart
	 */
	record Moment(Instant at, String id) {

	}

	/**
	 * Writes a key.
	 *
	 * @param <K> the keys
	 */
	interface Writer<K> {

		void write(K key, DataOutputStream out) throws IOException;

	}

	/**
	 * Reads a key.
	 *
	 * @param <K> the keys
	 */
	interface Reader<K> {

		K read(DataInputStream in) throws IOException;

	}

}
