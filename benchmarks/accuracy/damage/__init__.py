"""What happens to a table on its way into a file, with and without a loss."""
