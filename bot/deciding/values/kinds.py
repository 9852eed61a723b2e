"""The kinds of outcomes and of letters."""

from enum import StrEnum


class Outcome(StrEnum):
    """What happens with a mail. The first five are what `parse --json` prints as `decision`."""

    REGISTER = "register"
    REVIEW = "review"
    REJECT_LATE = "reject_late"
    HUMAN = "human"
    LEAVE = "leave"


class LetterKind(StrEnum):
    """The letters that there are; each has its templates/<language>/<kind>.jinja, for text and HTML alike."""

    CONFIRMATION = "confirmation"
    GROUP_CONFIRMATION = "group_confirmation"
    ALREADY_REGISTERED = "already_registered"
    DEADLINE_REJECTION = "deadline_rejection"
    REMINDER = "reminder"
    RECEIPT = "receipt"  # to the writer: what was done, and what stands now
    NOTICE = "notice"  # to somebody else concerned by what the writer did
    WELCOME = "welcome"  # to who comes in somebody's place, when somebody else wrote
    WAITING_LIST = "waiting_list"
    PLACE_OFFERED = "place_offered"
    OFFER_EXPIRED = "offer_expired"
    MISSING_DATA = "missing_data"  # asked once more, once
    NEXT_YEAR = "next_year"
    DATA_EXTRACT = "data_extract"  # to a participant who asks what is kept about her
    INVITATION = "invitation"  # to one participant's calendar: one meeting, as it stands now
    INVITATION_CANCELLED = "invitation_cancelled"
    MEETING_CHANGED = "meeting_changed"  # what is new about meetings, once the coordinator has approved it
    CHANGE_PROPOSED = "change_proposed"  # to the coordinator: what would be announced
    HEADCOUNT = "headcount"  # to the venue: how many come, and what they eat
    THANK_YOU = "thank_you"  # after the last meeting
    CERTIFICATE = "certificate"  # of attendance, as PDF, where the coordinator asks for it
    DIGEST = "digest"
    ALARM = "alarm"
