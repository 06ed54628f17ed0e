package io.moneyprinter.testkit.faults;

/**
 * How it is on the way between clients and a server.
 */
public sealed interface Weather {

	/** Everything passes. */
	record Clear() implements Weather {
	}

	/** Open connections break, and new ones break at once, as if nobody was there. */
	record Away() implements Weather {
	}

	/**
	 * Connections are taken, open ones stay, and nothing passes on either. What was on
	 * its way arrives when the weather changes.
	 */
	record Hanging() implements Weather {
	}

	/**
	 * Everything passes slowly.
	 *
	 * @param bytesPerSecond on each connection and in each direction, at least 1
	 */
	record Slow(int bytesPerSecond) implements Weather {

		public Slow {
			if (bytesPerSecond < 1) {
				throw new IllegalArgumentException("bytesPerSecond is " + bytesPerSecond + "; allowed: 1 or more.");
			}
		}

	}

	/**
	 * Everything passes until clients have sent so many more bytes, all together. The
	 * connection that brings one more breaks, and the weather changes.
	 *
	 * @param bytes that still get through from clients to the server, 0 or more
	 * @param then the weather after that
	 */
	record Cut(long bytes, Weather then) implements Weather {

		public Cut {
			if (bytes < 0) {
				throw new IllegalArgumentException("bytes is " + bytes + "; allowed: 0 or more.");
			}
		}

	}

}
