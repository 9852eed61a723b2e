"""(request, what stands, now) -> Decision(records, letters, filing). No I/O, no clock."""
