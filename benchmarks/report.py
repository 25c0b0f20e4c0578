"""Writes RESULTS.md."""

from measure import spread


def table(heading, programs, measurements, references):
    """Returns the lines of a table of programs, each beside those that are named as references."""
    columns = [heading, "what", "wall, s", "CPU, s", "peak memory, MB", *(f"wall beside {name}" for name in references)]
    lines = [_row(columns), _row("---" for _ in columns)]
    bases = [spread(measurements[name], "wall_seconds").median for name in references]
    for program in programs:
        wall, cpu, peak = (
            spread(measurements[program.name], value) for value in ("wall_seconds", "cpu_seconds", "peak_megabytes")
        )
        ratios = (f"{wall.median / base:.2f} ×" for base in bases)
        lines.append(_row([program.name, program.what, _text(wall, 1), _text(cpu, 1), _text(peak, 0), *ratios]))
    return lines


def noise(measurements):
    """Returns a sentence on how busy the machine was with other things."""
    others = [one.others for measured in measurements.values() for one in measured]
    mean, most = sum(others) / len(others), max(others)
    if most < 0.1:
        return "The machine was quiet: other processes used less than a tenth of a processor during any run."
    return (
        f"**The machine was busy**: other processes used {mean:.1f} processors on average and {most:.1f} at most "
        "during a run. Wall times are too long by what they took; CPU times are nearer to the truth."
    )


def document(how, machine, sections):
    lines = ["# Results", "", "Written by `benchmarks/run`; [README.md](README.md) says what each figure means.", ""]
    lines += [*how, "", "## Machine and versions", "", *machine]
    for title, body in sections:
        lines += ["", f"## {title}", "", *body]
    return "\n".join(lines) + "\n"


def _row(cells):
    return f"| {' | '.join(cells)} |"


def _text(values, digits):
    numbers = (f"{number:,.{digits}f}" for number in (values.median, values.least, values.most))
    median, least, most = numbers
    return median if least == most else f"{median} ({least}–{most})"
