"""Everything that knows the right answer: the torch reference and its autograd, and laws."""
