"""Prefect flows, the command line, and the wiring of all seams. Only this room knows Prefect."""
