# Members, signing in, devices.
