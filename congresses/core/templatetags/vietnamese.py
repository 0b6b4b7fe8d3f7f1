"""Filters that write days, moments and figures the Vietnamese way."""

from django import template

from congresses.core import vietnamese

register = template.Library()
register.filter("day", vietnamese.day)
register.filter("day_long", vietnamese.day_long)
register.filter("moment", vietnamese.moment)
register.filter("number", vietnamese.number)
