package io.moneyprinter.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.moneyprinter.system.faults.World.Asked;
import io.moneyprinter.system.faults.World.End;
import io.moneyprinter.system.faults.World.HandedOn;
import io.moneyprinter.system.faults.World.Letter;
import io.moneyprinter.system.faults.World.StoredFilm;
import io.moneyprinter.system.faults.World.Video;

/**
 * What must hold after every fault, counted: every request that was accepted has exactly
 * one end for each attempt, every film is published once with each of its targets or held
 * in doubt with a reason, no part of a film is visible, and nothing is left behind.
 */
final class Reckoning {

	/** An end in the ledger, and the event that tells of it. */
	private static final Map<String, String> ENDS = Map.of("PUBLISHED", "video-published", "FAILED", "video-failed",
			"CANCELLED", "video-cancelled");

	/** The one rest that is no end: a person is to look at the target. */
	private static final String IN_DOUBT = "IN_DOUBT";

	private final World world;

	private final Map<String, Video> videos;

	private final List<String> wrongs = new ArrayList<>();

	private Reckoning(World world) {
		this.world = world;
		this.videos = world.videos().stream().collect(Collectors.toMap(Video::id, Function.identity()));
	}

	/**
	 * Everything that is wrong with a world at rest.
	 * @param world what was seen
	 * @return one sentence for each wrong, none if all is well
	 */
	static List<String> wrongs(World world) {
		Reckoning reckoning = new Reckoning(world);
		reckoning.promisesAreKept();
		reckoning.nothingIsMadeThatNobodyAskedFor();
		reckoning.everythingHasComeToAnEnd();
		reckoning.everyAttemptEndsOnce();
		reckoning.everyFilmIsPublishedOnceWithEachTarget();
		reckoning.storedFilmsAreWholeAndThoseThatArePublished();
		reckoning.deadLettersTellOfFailures();
		reckoning.wrongs.addAll(world.remains());
		return reckoning.wrongs;
	}

	private void promisesAreKept() {
		for (Asked asked : this.world.asked()) {
			if (asked.promised().isEmpty() && !asked.refused()) {
				wrong("%s was never answered.", asked.name());
			}
			if (asked.promised().size() > 1) {
				wrong("%s was answered with several videos: %s.", asked.name(), asked.promised());
			}
			if (asked.refused()) {
				wrong("%s was refused.", asked.name());
			}
			asked.promised()
				.stream()
				.filter((id) -> !this.videos.containsKey(id))
				.forEach((id) -> wrong("%s was promised the video %s, of which the ledger knows nothing.", asked.name(),
						id));
		}
	}

	private void nothingIsMadeThatNobodyAskedFor() {
		Set<String> promised = this.world.asked()
			.stream()
			.flatMap((asked) -> asked.promised().stream())
			.collect(Collectors.toSet());
		this.videos.keySet()
			.stream()
			.filter((id) -> !promised.contains(id))
			.forEach((id) -> wrong("The video %s is in the ledger, and nobody was promised it.", id));
	}

	private void everythingHasComeToAnEnd() {
		for (Video video : this.videos.values()) {
			boolean inDoubt = video.state().equals("HELD") && video.reason().filter(IN_DOUBT::equals).isPresent();
			if (!ENDS.containsKey(video.state()) && !inDoubt) {
				wrong("The video %s rests in the state %s (%s).", video.id(), video.state(),
						video.reason().orElse("no reason given"));
			}
		}
	}

	private void everyAttemptEndsOnce() {
		Map<String, List<End>> told = this.world.ends()
			.stream()
			.distinct()
			.collect(Collectors.groupingBy((end) -> end.video() + " in attempt " + end.attempt()));
		told.forEach((attempt, ends) -> {
			if (ends.size() > 1) {
				wrong("The video %s was said to have ended in several ways: %s.", attempt,
						ends.stream().map(End::type).toList());
			}
		});
		for (Video video : this.videos.values()) {
			isSaidToHaveEnded(video, told);
		}
	}

	/** As the ledger has it; and every attempt before that one ended somehow. */
	private void isSaidToHaveEnded(Video video, Map<String, List<End>> told) {
		List<End> events = told.getOrDefault(video.id() + " in attempt " + video.attempt(), List.of());
		String end = ENDS.get(video.state());
		if (end != null && events.stream().noneMatch((event) -> event.type().equals(end))) {
			wrong("The video %s is %s, and its events tell %s.", video.id(), video.state(),
					events.stream().map(End::type).toList());
		}
		for (int attempt = 1; attempt < video.attempt(); attempt++) {
			if (!told.containsKey(video.id() + " in attempt " + attempt)) {
				wrong("The video %s is in attempt %d, and nobody was told how attempt %d ended.", video.id(),
						video.attempt(), attempt);
			}
		}
	}

	private void everyFilmIsPublishedOnceWithEachTarget() {
		Map<String, List<HandedOn>> byVideo = this.world.publications()
			.stream()
			.collect(Collectors.groupingBy(HandedOn::video));
		byVideo.forEach((video, publications) -> publications.stream()
			.collect(Collectors.groupingBy(HandedOn::target, Collectors.counting()))
			.forEach((target, count) -> {
				if (count > 1) {
					wrong("The video %s has %d publications with %s.", video, count, target);
				}
			}));
		for (Asked asked : this.world.asked()) {
			asked.promised()
				.stream()
				.map(this.videos::get)
				.filter((video) -> video != null && video.state().equals("PUBLISHED"))
				.forEach((video) -> isWithItsTargets(video, asked, byVideo.getOrDefault(video.id(), List.of())));
		}
	}

	private void isWithItsTargets(Video video, Asked asked, List<HandedOn> publications) {
		Map<String, String> states = publications.stream()
			.collect(Collectors.toMap(HandedOn::target, HandedOn::state, (one, other) -> other));
		for (String target : asked.targets()) {
			if (!"CONFIRMED".equals(states.get(target))) {
				wrong("The video %s is published, and its publication with %s is %s.", video.id(), target,
						states.getOrDefault(target, "absent"));
			}
		}
	}

	private void storedFilmsAreWholeAndThoseThatArePublished() {
		Set<String> stored = this.world.films().stream().map(StoredFilm::video).collect(Collectors.toSet());
		this.world.films()
			.stream()
			.filter((film) -> !film.whole())
			.forEach((film) -> wrong("What lies in the store as the film of %s is not the film.", film.video()));
		this.world.films()
			.stream()
			.filter((film) -> !this.videos.containsKey(film.video()))
			.forEach((film) -> wrong("The store has a film of %s, which nobody made.", film.video()));
		this.videos.values()
			.stream()
			.filter((video) -> video.state().equals("PUBLISHED") && !stored.contains(video.id()))
			.forEach((video) -> wrong("The video %s is published, and the store has no film of it.", video.id()));
	}

	/** A letter says that an attempt failed; of one that did not, it would be a lie. */
	private void deadLettersTellOfFailures() {
		for (Letter letter : this.world.letters()) {
			Video video = this.videos.get(letter.video());
			if (video != null && video.attempt() == letter.attempt() && !video.state().equals("FAILED")) {
				wrong("The video %s is %s, and a dead letter says it was given up.", video.id(), video.state());
			}
		}
	}

	private void wrong(String sentence, Object... names) {
		this.wrongs.add(sentence.formatted(names));
	}

}
