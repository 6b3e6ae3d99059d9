## Words of the timeline: layers, zoom, notes.
