## Words of early signs, and of what holds the peer support worker up.
