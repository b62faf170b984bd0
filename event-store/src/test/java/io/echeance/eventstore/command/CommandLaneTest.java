package io.echeance.eventstore.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.echeance.eventstore.decider.Decision;
import io.echeance.eventstore.envelope.Cause;
import io.echeance.eventstore.store.Transactions;
import io.echeance.eventstore.store.UnitOfWork;
import io.echeance.eventstore.support.Counter;
import io.echeance.eventstore.support.EventStoreTest;
import io.echeance.eventstore.support.OpenedDay;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EventStoreTest
class CommandLaneTest {

    private record AddTo(String stream, int amount) {}

    private static final int BUG = 666;

    @Inject
    CommandLanes lanes;

    @Inject
    Transactions transactions;

    @Inject
    IdempotencyCleanup cleanup;

    @Inject
    OpenedDay day;

    private final String stream = "lane-" + UUID.randomUUID();
    private final AtomicInteger batches = new AtomicInteger();

    @BeforeEach
    void openADay() {
        day.open("2026-01-02");
    }

    @Test
    void commands_that_wait_share_a_transaction_and_keep_their_order() {
        var lane = lanes.open("test-" + stream, this::handle);

        var replies = IntStream.range(0, 500)
                .mapToObj(i ->
                        lane.submit(request("key-" + i, new AddTo(stream, 1))).toCompletableFuture())
                .toList();

        for (int i = 0; i < 500; i++) {
            assertThat(body(replies.get(i))).isEqualTo(Integer.toString(i + 1));
        }
        assertThat(batches.get()).isLessThan(500 / 10);
    }

    @Test
    void parallel_requests_with_one_key_act_once_and_get_one_answer() {
        var lane = lanes.open("test-" + stream, this::handle);
        var second = lanes.open("test2-" + stream, this::handle);

        var replies = IntStream.range(0, 50)
                .mapToObj(i -> (i % 2 == 0 ? lane : second)
                        .submit(request("the-key", new AddTo(stream, 1)))
                        .toCompletableFuture())
                .toList();

        assertThat(replies).extracting(CommandLaneTest::body).containsOnly("1");
        assertThat(replies.stream().filter(reply -> !reply.join().replayed())).hasSize(1);
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void a_key_that_was_used_for_another_body_is_refused() {
        var lane = lanes.open("test-" + stream, this::handle);
        lane.submit(request("k", new AddTo(stream, 1))).toCompletableFuture().join();

        var reply = lane.submit(request("k", new AddTo(stream, 2)))
                .toCompletableFuture()
                .join();

        assertThat(reply.answer()).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.problem().slug()).isEqualTo("idempotency-key-reused");
            assertThat(refused.problem().status()).isEqualTo(422);
        });
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void a_refused_command_writes_nothing_and_its_key_stays_free() {
        var lane = lanes.open("test-" + stream, this::handle);

        var refused = lane.submit(request("k", new AddTo(stream, -1)))
                .toCompletableFuture()
                .join();
        var accepted = lane.submit(request("k", new AddTo(stream, 3)))
                .toCompletableFuture()
                .join();

        assertThat(refused.answer()).isInstanceOf(Answer.Refused.class);
        assertThat(accepted.answer()).isInstanceOf(Answer.Accepted.class);
        assertThat(total()).isEqualTo(3);
    }

    @Test
    void a_first_answer_is_forgotten_when_it_is_old_enough_and_not_before() {
        var lane = lanes.open("test-" + stream, this::handle);
        lane.submit(request("k", new AddTo(stream, 1))).toCompletableFuture().join();

        cleanup.forgetBefore(OffsetDateTime.now().minusHours(1));
        var soon = lane.submit(request("k", new AddTo(stream, 1)))
                .toCompletableFuture()
                .join();
        cleanup.forgetBefore(OffsetDateTime.now().plusHours(1));
        var late = lane.submit(request("k", new AddTo(stream, 1)))
                .toCompletableFuture()
                .join();

        assertThat(soon.replayed()).isTrue();
        assertThat(late.replayed()).isFalse();
    }

    @Test
    void a_command_that_fails_takes_no_other_with_it() throws Exception {
        var lane = lanes.open("test-" + stream, this::handle);
        var replies = new ArrayList<CompletableFuture<Reply>>();
        for (int i = 0; i < 40; i++) {
            replies.add(lane.submit(request("k" + i, new AddTo(stream, i == 20 ? BUG : 1)))
                    .toCompletableFuture());
        }

        assertThat(catchThrowable(() -> replies.get(20).get(30, TimeUnit.SECONDS)))
                .hasMessageContaining("bug");
        replies.remove(20);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.join().answer()).isInstanceOf(Answer.Accepted.class));
        assertThat(total()).isEqualTo(39);
    }

    private List<Answer> handle(UnitOfWork work, List<Request<AddTo>> requests) {
        batches.incrementAndGet();
        var counters = work.load(
                Counter.TYPE,
                requests.stream().map(r -> r.command().stream()).distinct().toList());
        return requests.stream()
                .map(request -> {
                    var command = request.command();
                    if (command.amount() == BUG) {
                        throw new IllegalStateException("a bug");
                    }
                    var decision =
                            counters.handle(command.stream(), new Counter.Add(command.amount()), request.cause());
                    return switch (decision) {
                        case Decision.Accepted<Counter.Added> accepted ->
                            new Answer.Accepted(
                                    201,
                                    null,
                                    Integer.toString(counters.state(command.stream()))
                                            .getBytes(StandardCharsets.UTF_8),
                                    command.stream(),
                                    counters.version(command.stream()));
                        case Decision.Rejected<Counter.Added>(var code, var detail) ->
                            Answer.refused(Problem.conflict(code, detail));
                    };
                })
                .toList();
    }

    private Request<AddTo> request(String key, AddTo command) {
        return new Request<>(
                stream, key, command.toString().getBytes(StandardCharsets.UTF_8), command, Cause.command("corr", null));
    }

    private int total() {
        return transactions.run(work -> work.load(Counter.TYPE, List.of(stream)).state(stream));
    }

    private static String body(CompletableFuture<Reply> reply) {
        return new String(((Answer.Accepted) reply.join().answer()).body(), StandardCharsets.UTF_8);
    }
}
