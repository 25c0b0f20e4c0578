"""Figures as the report of a run has them: nothing is drawn between two points that the data do not join.

What the bands of published counts leave open is a broad pale bar; 95% limits are a thin line with ends.
"""

import base64
import html
import io

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import HTML, display
from matplotlib.ticker import PercentFormatter

# Differ with any kind of colour vision; series differ in mark as well.
COLOURS = ["#0072b2", "#c04a00", "#00785a", "#8f4a8f", "#7a6100", "#4d4d4d"]
MARKS = ["o", "s", "^", "D", "v", "P"]
SOFT = "#595959"
GRID = "#e2e2e2"
PALE = 0.16
SCREEN_DPI = 100

plt.rcParams.update(
    {
        "font.size": 10,
        "axes.axisbelow": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titlesize": 11,
        "grid.color": GRID,
        "legend.frameon": False,
    }
)


def percent(axis):
    axis.set_major_formatter(PercentFormatter(1, decimals=0))


def curve(axes, points, start, exact, last_day, series=0):
    """Draws the curve of one group.

    `points` has the columns since_day, day, value, lower, upper, least, greatest. Where a row stands for more than a day and counts
    are protected, where between the two days the curve moved is not published: it lies in the pale box.
    """
    colour = COLOURS[series]
    before, since, known = start, 0.0, True
    half_a_bar = last_day / 150
    points = points[points["day"] <= last_day].reset_index(drop=True)
    for place, point in points.iterrows():
        is_step = exact or point["day"] - max(point["since_day"], 0) <= 1
        if pd.isna(point["value"]):
            known, since = False, point["day"]
            continue
        if known and is_step:
            axes.plot([since, point["day"], point["day"]], [before, before, point["value"]], color=colour, linewidth=1.8)
        elif known and before == point["value"]:
            axes.plot([since, point["day"]], [before, before], color=colour, linewidth=1.8)
        elif known:
            axes.fill_between([since, point["day"]], before, point["value"], color=colour, alpha=PALE, linewidth=0)
        if not is_step:
            axes.plot(point["day"], point["value"], MARKS[series], color=colour, markersize=4.5)
            _limits_up(axes, point, colour)
        if pd.notna(point["least"]) and pd.notna(point["greatest"]):
            around = [point["day"] - half_a_bar, point["day"] + half_a_bar]
            axes.fill_between(around, point["least"], point["greatest"], color=colour, alpha=PALE, linewidth=0)
        before, since, known = point["value"], point["day"], True
        if exact and place + 1 < len(points) and pd.notna(point["lower"]) and pd.notna(point["upper"]):
            until = points["day"][place + 1]
            axes.fill_between([since, until], point["lower"], point["upper"], color=colour, alpha=PALE, linewidth=0)


def _limits_up(axes, point, colour):
    if pd.notna(point["lower"]) and pd.notna(point["upper"]):
        low, high = point["value"] - point["lower"], point["upper"] - point["value"]
        axes.errorbar(point["day"], point["value"], yerr=[[max(low, 0)], [max(high, 0)]], color=colour, capsize=2.5, linewidth=1.2)


def under(axes, ticks, rows, drop=0.30, step=0.085):
    """Writes numbers under the ticks of an axis: `rows` is pairs of a heading and a number in words for each tick."""
    for line, (heading, cells) in enumerate(rows):
        height = -drop - step * line
        axes.text(-0.09, height, heading, transform=axes.transAxes, ha="right", va="center", fontsize=9, fontweight="bold")
        for tick, cell in zip(ticks, cells):
            axes.text(tick, height, cell, transform=axes.get_xaxis_transform(), ha="center", va="center", fontsize=9)


def dots(axes, places, estimate, lower, upper, least=None, greatest=None, series=0, label=None):
    """Draws estimates beside each other, one a line; whatever has no value is left out."""
    colour = COLOURS[series]
    places, estimate = np.asarray(places, float), np.asarray(estimate, float)
    lower, upper = np.asarray(lower, float), np.asarray(upper, float)
    if least is not None:
        for place, low, high in zip(places, np.asarray(least, float), np.asarray(greatest, float)):
            if np.isfinite(low) and np.isfinite(high):
                axes.fill_betweenx([place - 0.28, place + 0.28], low, high, color=colour, alpha=PALE, linewidth=0)
    limited = np.isfinite(estimate) & np.isfinite(lower) & np.isfinite(upper)
    below, above = estimate[limited] - lower[limited], upper[limited] - estimate[limited]
    ends = [np.maximum(below, 0), np.maximum(above, 0)]
    axes.errorbar(estimate[limited], places[limited], xerr=ends, fmt="none", color=colour, capsize=2.5, linewidth=1.2)
    told = np.isfinite(estimate)
    axes.plot(estimate[told], places[told], MARKS[series], color=colour, markersize=5, linestyle="none", label=label)


def lines(axes, labels):
    """Names the lines of a plot of dots, the first one on top."""
    axes.set_yticks(range(len(labels)), labels, fontsize=9)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)


def nothing(axes, words):
    """Says in a figure why it is empty."""
    axes.set(xticks=[], yticks=[])
    axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", color=SOFT)


def finish(figure, alternative, *notes):
    """Writes what a reader must know under a figure, and shows it with a text for whoever cannot see it."""
    figure.text(0.01, -0.01, "\n".join(note for note in notes if note), fontsize=8.5, color=SOFT, va="top")
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=2 * SCREEN_DPI, bbox_inches="tight")
    plt.close(figure)
    width = int.from_bytes(picture.getvalue()[16:20], "big") // 2
    data = base64.b64encode(picture.getvalue()).decode("ascii")
    display(HTML(f'<img style="max-width:100%" width="{width}" alt="{html.escape(alternative)}" src="data:image/png;base64,{data}">'))


def not_drawn(count, what):
    """Says how many are hidden from a figure."""
    return f"Hidden by disclosure control and not drawn: {what}, {count}." if count else ""


BARS = "Pale bars: what the bands of published counts leave open. Thin lines: 95% limits."
LIMITS = "Thin lines: 95% limits."
