package io.echeance.eventstore.http;

import java.time.LocalDate;

/**
 * What a service still has to do; when all services have nothing to do and have read everything, the system is at rest.
 *
 * @param today        the last announced day, null before the first
 * @param outbox       events that are not on their topic yet
 * @param deadlinesDue whether deadlines of that day are not handled yet
 * @param pendingWork  effects outside that are under way, e.g. mails
 * @param parked       events that wait for an operator
 */
public record ServiceStatus(
        String service, LocalDate today, long outbox, boolean deadlinesDue, long pendingWork, long parked) {}
