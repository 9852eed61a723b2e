"""(request, what stands, now) -> Decision(records, letters, filing). No I/O, no clock. The policy is in policy.py."""

from bot.deciding.policy import decide

__all__ = ["decide"]
