"""De opdrachten, elk in een eigen bestand."""
