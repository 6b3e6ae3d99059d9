## Words of matrices, lags and tempo.
