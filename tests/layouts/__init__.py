"""Renders reports with drawn numbers into the layouts that conversions leave behind."""
