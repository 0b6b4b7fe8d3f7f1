"""The personnel sheet: counts that keep every rule, or break one, and the five steps of the process."""

from datetime import date, timedelta

from congresses import checks

RULES = (
    "women", "young", "surplus", "first_time", "age_40_50", "size_max", "standing_committee_size", "women_standing_committee",
)
STEPS = ("order", "votes", "present", "quorum", "majority")


def sheet(lot, broken):
    """Counts of a committee to be. `broken`: the rule codes, "sum:…" and (step, how) it is to break, each on its own."""
    size = lot.pick((16, 17)) if "size_max" in broken else lot.whole(12, 15)
    young = 0 if "young" in broken else lot.whole(2, 3)
    middle = -(-size * 2 // 5) + lot.whole(0, size // 2 - -(-size * 2 // 5))
    if "age_40_50" in broken:
        middle = lot.pick((size // 4, size * 2 // 3))
    first = size // 5 if "first_time" in broken else -(-size // 3) + lot.whole(0, 2)
    surplus = lot.pick((size // 15, -(-size * 2 // 5))) if "surplus" in broken else lot.whole(-(-size // 10), size * 3 // 10)
    standing = lot.pick((2, 6, 7)) if "standing_committee_size" in broken else lot.pick((3, 5, 5))
    women = 1 if "women" in broken else lot.whole(3, 4)
    if "women" not in broken and "size_max" not in broken and lot.chance(0.2):
        women = 2  # 15 % of 12 to 15 people is 2 when rounded to whole people
    counts = {
        "to_elect": size, "candidates": size + surplus, "committee": size, "women": women, "under_40": young,
        "from_40_to_50": middle, "over_50": size - young - middle, "first_time": first, "re_elected": size - first,
        "standing_committee": standing, "women_standing_committee": 0 if "women_standing_committee" in broken else 1,
        "deputy_secretaries": lot.whole(1, 2),
    }
    _impossible(counts, broken, lot)
    return checks.Counts(counts, _steps(lot, standing, size, sorted(one for one in broken if isinstance(one, tuple))))


def _impossible(counts, broken, lot):
    if "sum:bands" in broken:
        counts["over_50"] += lot.pick((1, 2))
    if "sum:renewal" in broken:
        counts["re_elected"] += lot.pick((1, 2, -1))
    if "sum:women" in broken:
        counts["women_standing_committee"] = counts["women"] + 1


def _steps(lot, standing, size, broken):
    """Five meetings on following working days, then what is to be broken."""
    day, made = date(2020, 2, 3) + timedelta(days=lot.whole(0, 20)), []
    key, past = lot.whole(52, 88), size + lot.whole(0, 4)
    for number, summoned in enumerate((5, key, past, 5, past), 1):
        day += timedelta(days=lot.whole(1, 4))
        while day.weekday() > 4:
            day += timedelta(days=1)
        present = summoned if summoned == 5 else summoned - lot.whole(0, summoned // 8)
        agreed = None if number == 1 and lot.chance(0.5) else present - lot.whole(0, present // 5)
        made.append([number, day, summoned, present, agreed])
    for number, how in broken:
        step = made[number - 1]
        if how == "order":
            step[1] = made[number - 2][1] - timedelta(days=lot.whole(1, 6))
        elif how == "votes":
            step[4] = step[3] + lot.whole(1, 3)
        elif how == "present":
            step[3] = step[2] + lot.whole(1, 3)
        elif how == "quorum":
            step[3] = step[2] * 3 // 5
            step[4] = step[3]
        else:
            step[4] = step[2] // 2 - lot.whole(0, 2) if step[2] > 10 else 2
    return tuple(checks.Step(*step) for step in made)


def choose(lot):
    """Two to four breaks that do not touch each other."""
    made, numbers = [], lot.shuffled((2, 3, 4, 5))
    if lot.chance(0.85):
        made += lot.some(RULES, lot.whole(1, 2))
    for number in numbers[:lot.whole(1, 2)]:
        made.append((number, lot.pick(STEPS)))
    if lot.chance(0.45):
        made.append(lot.pick(("sum:bands", "sum:renewal")))
    elif lot.chance(0.2) and "women" not in made and "women_standing_committee" not in made:
        made.append("sum:women")
    return tuple(made)


def tag(one):
    return f"step-{one[0]}" if isinstance(one, tuple) else one.partition(":")[0]
