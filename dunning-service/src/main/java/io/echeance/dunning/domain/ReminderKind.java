package io.echeance.dunning.domain;

/** The tone of a reminder, from a courtesy before the due date to the formal notice ({@code mise en demeure}, C. civ. 1344). */
public enum ReminderKind {
    COURTESY,
    FRIENDLY,
    REMINDER,
    FIRM,
    LAST,
    FORMAL_NOTICE
}
